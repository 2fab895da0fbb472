package cn.lianshen.intake.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The truth table, row by row; the letters are explained at {@link EmbeddedReviews}. */
class CompletionRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            A, APPROVED
            AAA, APPROVED
            Aa, APPROVED
            AC, APPROVED_WITH_CONDITIONS
            Ac, APPROVED_WITH_CONDITIONS
            AR, REFUSED
            RR, REFUSED
            CR, REFUSED
            AX, REFUSED
            RX, REFUSED
            Ar, APPROVED
            Ax, APPROVED
            Cr, APPROVED_WITH_CONDITIONS
            aa, APPROVED
            ar, APPROVED
            rr, REFUSED
            xx, REFUSED
            AW,
            AO,
            RO,
            Aw,
            Ao,
            Ro,
            OO,
            W,
            """)
    void withAllEveryMatterMustBeConcluded(String reviews, @Nullable Conclusion expected) {
        assertProposes(CompletionPolicy.ALL, reviews, expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A, APPROVED
            AA, APPROVED
            Aw, APPROVED
            Ao, APPROVED
            Aa, APPROVED
            Ac, APPROVED_WITH_CONDITIONS
            Ar, APPROVED
            Ax, APPROVED
            Cw, APPROVED_WITH_CONDITIONS
            Rw, REFUSED
            Xo, REFUSED
            AR, REFUSED
            Ra, REFUSED
            AO,
            WA,
            Oa,
            Wa,
            Oaaa,
            aa, APPROVED
            rr, REFUSED
            ar, APPROVED
            ao,
            ww,
            oo,
            """)
    void withCoreOnlyTheMandatoryMattersMustBeConcluded(String reviews, @Nullable Conclusion expected) {
        assertProposes(CompletionPolicy.CORE, reviews, expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A, APPROVED
            AW, APPROVED
            aW, APPROVED
            AO, APPROVED
            RA, APPROVED
            RaO, APPROVED
            CO, APPROVED_WITH_CONDITIONS
            AC, APPROVED_WITH_CONDITIONS
            RR, REFUSED
            RX, REFUSED
            rx, REFUSED
            XX, REFUSED
            R, REFUSED
            RO,
            XW,
            OO,
            W,
            """)
    void withAnyOneConsentIsEnough(String reviews, @Nullable Conclusion expected) {
        assertProposes(CompletionPolicy.ANY, reviews, expected);
    }

    @ParameterizedTest
    @EnumSource(CompletionPolicy.class)
    void nothingDecidedIsNotEverythingDecided(CompletionPolicy policy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompletionRule.propose(Plans.of(policy, List.of()), List.of()))
                .withMessageStartingWith("reviews: none");
    }

    @ParameterizedTest
    @EnumSource(CompletionPolicy.class)
    void explainsItselfLineByLine(CompletionPolicy policy) {
        var reviews = EmbeddedReviews.of(policy, "ACrx");

        Proposal proposal =
                CompletionRule.propose(reviews.plan(), reviews.reviews()).orElseThrow();

        assertThat(proposal.rule()).isEqualTo(policy);
        assertThat(proposal.explanation()).hasSize(5);
        assertThat(proposal.explanation().subList(1, 5))
                .extracting(LocalizedText::zh)
                .containsExactly(
                        "发展改革局·事项M-0：同意",
                        "发展改革局·事项M-1：附条件同意",
                        "发展改革局·事项M-2：不同意（非必办事项，不影响结论）",
                        "发展改革局·事项M-3：因前置事项未通过而终止（非必办事项，不影响结论）");
        assertThat(proposal.explanation())
                .allSatisfy(line -> assertThat(line.en()).isNotBlank());
    }

    private static void assertProposes(CompletionPolicy policy, String letters, @Nullable Conclusion expected) {
        var reviews = EmbeddedReviews.of(policy, letters);

        var proposal = CompletionRule.propose(reviews.plan(), reviews.reviews());

        assertThat(proposal.map(Proposal::conclusion).orElse(null)).isEqualTo(expected);
    }
}
