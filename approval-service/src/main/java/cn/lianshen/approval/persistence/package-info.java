/** Reviews and dossiers in MongoDB. */
@NullMarked
package cn.lianshen.approval.persistence;

import org.jspecify.annotations.NullMarked;
