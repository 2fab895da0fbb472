package cn.lianshen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose lead window this is.
 *
 * @param windowDepartment the department that runs the unified window (综合窗口) and may accept and issue for every lead
 * @param region six digits (GB/T 2260), part of every receipt number
 * @param organName printed as the issuing organ of results
 * @param publicAddress where the public reaches the platform; printed in the QR code
 */
@Validated
@ConfigurationProperties("lianshen.intake")
public record IntakeSettings(
        @DefaultValue("ZWFW") @NotBlank String windowDepartment,
        @DefaultValue("530102") @Pattern(regexp = "\\d{6}") String region,
        @DefaultValue("五华区政务服务管理局") @NotBlank String organName,
        @DefaultValue("http://127.0.0.1:8080") @NotBlank String publicAddress) {}
