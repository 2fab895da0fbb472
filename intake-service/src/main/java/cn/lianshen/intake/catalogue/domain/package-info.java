/** What may be applied for: departments, matters, materials and the joint schemes they form, and the plan a scheme makes of one case. {@link cn.lianshen.intake.catalogue.domain.MatterGraph} is the heart. */
@NullMarked
package cn.lianshen.intake.catalogue.domain;

import org.jspecify.annotations.NullMarked;
