/**
 * What a query means for one document: filter, sort order and projection, parsed once and then applied to many
 * documents. The filter follows MongoDB where the query matcher of mongo-java-server does not (ranges on arrays, NaN,
 * exact comparison of decimals and large integers).
 */
@NullMarked
package cn.lianshen.embeddedmongo.query;

import org.jspecify.annotations.NullMarked;
