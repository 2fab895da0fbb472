package cn.lianshen.worktime.rate;

import java.math.BigDecimal;
import java.util.List;

/** A total that must equal its parts (勾稽关系). A report with one that does not hold is refused, and the difference is named. */
public record Sum(List<BigDecimal> addends, BigDecimal total) {

    public Sum {
        addends = List.copyOf(addends);
    }

    /** What the parts exceed the total by; negative if they fall short. */
    public BigDecimal difference() {
        return addends.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(total);
    }

    /** Whether the parts make the total, whatever the number of decimals. */
    public boolean holds() {
        return difference().signum() == 0;
    }
}
