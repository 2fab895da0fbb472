package cn.lianshen.intake.application.web;

import cn.lianshen.intake.IntakeSettings;
import cn.lianshen.intake.application.document.VerificationPage;
import cn.lianshen.intake.application.document.VerifiedResult;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Applications;
import cn.lianshen.intake.input.IntakeProblem;
import cn.lianshen.kit.identity.AllowedForAnyone;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Anybody who holds a result can check it. Shows what the paper shows, no persons. */
@RestController
@AllowedForAnyone
@Tag(name = "verification", description = "核验: check a result by its code")
class VerificationController {

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
    private static final Duration STYLE_AGE = Duration.ofHours(1);

    private final Applications applications;
    private final IntakeSettings settings;
    private final VerificationPage page;

    VerificationController(Applications applications, IntakeSettings settings, VerificationPage page) {
        this.applications = applications;
        this.settings = settings;
        this.page = page;
    }

    @GetMapping(value = "/verify/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "verifyResult", summary = "Check a result by its verification code")
    VerifiedResult verify(@PathVariable String code) {
        return verified(code)
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, IntakeProblem.RESULT_UNKNOWN)));
    }

    @GetMapping(value = "/verify/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "verifyResultPage", summary = "The same as a page for people")
    ResponseEntity<String> verifyPage(@PathVariable String code) {
        Optional<VerifiedResult> verified = verified(code);
        return ResponseEntity.status(verified.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", PAGE_POLICY)
                .body(page.html(code, verified.orElse(null)));
    }

    @GetMapping(value = "/verify/page.css", produces = "text/css")
    @Operation(operationId = "verificationStyle", summary = "How that page looks", hidden = true)
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(STYLE_AGE))
                .body(new ClassPathResource("documents/verification.css"));
    }

    private Optional<VerifiedResult> verified(String code) {
        String typed = code.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(typed).matches() ? applications.verified(typed).flatMap(this::view) : Optional.empty();
    }

    private Optional<VerifiedResult> view(Application application) {
        return Optional.ofNullable(application.result())
                .map(result -> VerifiedResult.of(application, result, settings.organName()));
    }
}
