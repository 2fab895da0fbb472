package cn.lianshen.intake.application.domain;

/** What somebody is told who did something to an application. */
public record Receipt(String id, String number, ApplicationState state) {

    /** Of an application as it stands. */
    public static Receipt of(Application application) {
        return new Receipt(application.id(), application.number(), application.state());
    }
}
