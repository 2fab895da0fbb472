package cn.lianshen.gateway.route;

import cn.lianshen.gateway.Text;
import java.util.Locale;

/** A service behind the gateway, and what people still can do while it is away. */
enum Downstream {
    INTAKE(
            new Text("收件服务", "The intake service"),
            new Text(
                    "各部门仍可领取事项并作出审查决定，进度查询、通知和统计照常。",
                    "Departments can still claim and decide reviews; progress, notices and reports go on.")),
    APPROVAL(
            new Text("审批服务", "The approval service"),
            new Text("申请的填报、提交、受理和进度查询照常。", "Applications can still be filled in, submitted, accepted and followed.")),
    NOTIFICATION(
            new Text("通知服务", "The notification service"),
            new Text("申请和审查照常进行，通知会在恢复后补发。", "Applications and reviews go on; notices are sent once it is back.")),
    REPORTING(
            new Text("统计服务", "The reporting service"),
            new Text(
                    "申请和审查照常进行，进度和统计会在恢复后补齐。",
                    "Applications and reviews go on; progress and figures catch up once it is back."));

    private final Text title;
    private final Text stillWorks;

    Downstream(Text title, Text stillWorks) {
        this.title = title;
        this.stillWorks = stillWorks;
    }

    /** Short name, as in addresses, metrics and breaker settings. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text title() {
        return title;
    }

    Text stillWorks() {
        return stillWorks;
    }
}
