/** The result as a document: PDF with Chinese text and a QR code. */
@NullMarked
package cn.lianshen.intake.application.document;

import org.jspecify.annotations.NullMarked;
