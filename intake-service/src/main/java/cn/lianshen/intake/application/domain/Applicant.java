package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, with what only the lead window may know.
 *
 * @param account the account that may follow the case
 * @param residentId of a natural person (GB 11643-1999); never leaves this service
 */
public record Applicant(
        Party party, String account, @Nullable String residentId) {}
