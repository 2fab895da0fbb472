package cn.lianshen.intake.application.document;

import cn.lianshen.worktime.WorkCalendar;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page that somebody sees who scans the QR code of a result. */
@Component
public class VerificationPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final Templates templates;

    VerificationPage(Templates templates) {
        this.templates = templates;
    }

    /**
     * The page.
     *
     * @param verified the result; absent if the code belongs to none
     */
    public String html(String code, @Nullable VerifiedResult verified) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("words", ResultWords.INSTANCE);
        if (verified != null) {
            values.put("verified", verified);
            values.put("issuedAt", MOMENT.format(verified.issuedAt().atZone(WorkCalendar.ZONE)));
        }
        return templates.fill("verification", values);
    }
}
