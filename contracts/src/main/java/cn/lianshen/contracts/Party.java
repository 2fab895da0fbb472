package cn.lianshen.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The applicant as the departments see it. Identity numbers of natural persons stay with intake-service and never travel.
 *
 * @param creditCode unified social credit code (GB 32100-2015); absent for natural persons
 */
public record Party(Kind kind, String name, @Nullable String creditCode, String contactName, String contactPhone) {

    /** Whether an organisation or a natural person applies. */
    public enum Kind {
        ORGANISATION,
        PERSON
    }
}
