package cn.lianshen.notification.domain;

/** Which entries of the feed a reader may see. */
public sealed interface Scope {

    /** Whether an entry is among them. */
    boolean admits(Audience audience);

    /** All cases. */
    record Everything() implements Scope {

        @Override
        public boolean admits(Audience audience) {
            return true;
        }
    }

    /** The cases in which a department takes part. */
    record OfDepartment(String code) implements Scope {

        @Override
        public boolean admits(Audience audience) {
            return audience.departments().contains(code);
        }
    }

    /** The cases of one applicant. */
    record OfApplicant(String account) implements Scope {

        @Override
        public boolean admits(Audience audience) {
            return account.equals(audience.applicant());
        }
    }
}
