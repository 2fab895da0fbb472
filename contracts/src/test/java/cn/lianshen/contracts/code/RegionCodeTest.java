package cn.lianshen.contracts.code;

import static cn.lianshen.contracts.code.Codes.assertFails;
import static cn.lianshen.contracts.code.Codes.valid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "530100", "530102", "340600", "340603", "500117", "610900", "610902", "530600", "510100", "510106"
            })
    void acceptsTheRegionsOfThePublishedDocuments(String text) {
        assertThat(valid(RegionCode.parse(text)).province()).isEqualTo(text.substring(0, 2));
    }

    @Test
    void acceptsTheCentre() {
        assertThat(valid(RegionCode.parse("000052")).province()).isEqualTo("00");
        assertThat(valid(RegionCode.parse("100000")).province()).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "53010, LENGTH",
        "530102001, LENGTH",
        "53O102, CHARACTER",
        "５30102, CHARACTER",
        "160100, REGION",
        "990000, REGION"
    })
    void namesTheCheckThatFails(String text, Check check) {
        assertFails(RegionCode.parse(text), check);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckHasWordsInBothLanguages(Check check) {
        assertThat(check.zh()).isNotBlank();
        assertThat(check.en()).isNotBlank();
    }
}
