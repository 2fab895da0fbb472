/** What every HTTP edge of this service needs: codes that people type in, and findings told as fields of a problem. */
@NullMarked
package cn.lianshen.intake.input;

import org.jspecify.annotations.NullMarked;
