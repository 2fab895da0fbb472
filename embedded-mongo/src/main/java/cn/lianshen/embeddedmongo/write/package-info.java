/**
 * Changes documents. A writer locks one document, reads it again, decides, and commits document and index entries as
 * one batch; writers of different documents do not wait for each other.
 */
@NullMarked
package cn.lianshen.embeddedmongo.write;

import org.jspecify.annotations.NullMarked;
