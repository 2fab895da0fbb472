package cn.lianshen.benchmarks.accounts;

/** Who the workers act as. */
public interface Accounts {

    /** Value of the {@code Authorization} header of somebody who takes in, accepts and issues at the lead window. */
    String lead();

    /** Value of the {@code Authorization} header of somebody who decides for a department. */
    String decider(String department);
}
