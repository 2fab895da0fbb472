package cn.lianshen.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much is posted again. */
@Schema(description = "What was made due again.")
record ReplayAnswer(
        @Schema(description = "Events that meet the subscription's filter.", example = "12")
        int count,

        @Schema(description = "What to send as `from` to go on; absent if that was all.") @Nullable
        String next) {}
