package cn.lianshen.intake.application.document;

import cn.lianshen.intake.IntakeSettings;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Result;
import cn.lianshen.worktime.WorkCalendar;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The combined result on paper: PDF with Chinese text, the decisions of all departments and a QR code for verification. Made when it is
 * asked for; the same result always makes the same page.
 */
@Component
public class ResultDocument {

    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final IntakeSettings settings;
    private final Templates templates;

    ResultDocument(IntakeSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    /** The document of an issued result. */
    public byte[] pdf(Application application, Result result) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFastMode();
        renderer.useFont(() -> ResultDocument.class.getResourceAsStream(FONT), "Noto Sans SC");
        renderer.useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null);
        renderer.withHtmlContent(html(application, result), null);
        renderer.toStream(pdf);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("result document of " + application.id(), e);
        }
        return pdf.toByteArray();
    }

    private String html(Application application, Result result) {
        String address = settings.publicAddress() + "/verify/" + result.verificationCode();
        return templates.fill(
                "combined-result",
                Map.of(
                        "application",
                        application,
                        "filing",
                        application.filing(),
                        "result",
                        result,
                        "organ",
                        settings.organName(),
                        "issuedOn",
                        DAY.format(result.at().atZone(WorkCalendar.ZONE)),
                        "words",
                        ResultWords.INSTANCE,
                        "address",
                        address,
                        "qr",
                        QrCode.dataUri(address)));
    }
}
