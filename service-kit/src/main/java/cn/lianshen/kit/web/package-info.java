/**
 * How HTTP is spoken: strict JSON of a bounded size, a trace for every request, one log line of facts for every answer,
 * commands that carry an idempotency key, lists that are read page by page with an opaque cursor, and the OpenAPI
 * description that follows from the code. Start reading at {@link cn.lianshen.kit.web.WebConfiguration}.
 */
@NullMarked
package cn.lianshen.kit.web;

import org.jspecify.annotations.NullMarked;
