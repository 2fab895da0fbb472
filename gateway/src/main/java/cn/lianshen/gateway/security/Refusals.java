package cn.lianshen.gateway.security;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import java.time.Duration;

/** What is said to callers who are not let in. */
final class Refusals {

    static final Problem NOT_LOGGED_IN = Problem.of(
            401,
            "unauthenticated",
            new Text("未登录或登录已失效", "Not logged in"),
            new Text("请先登录，或提供有效的访问令牌。", "Log in first, or bring a valid access token."));

    static final Problem FORBIDDEN =
            Problem.of(403, "forbidden", new Text("没有权限", "Forbidden"), new Text("您无权进行此操作。", "You may not do this."));

    static final Problem NOT_FROM_HERE = Problem.of(
            403,
            "cross-site",
            new Text("请求来源不可信", "Request from elsewhere"),
            new Text(
                    "该请求不是由本平台的页面发出，或页面已过期：请刷新页面后重试。",
                    "This request did not come from a page of this platform, or the page is too old: reload and try again."));

    static final Problem MALFORMED = Problem.of(
            400,
            "malformed-request",
            new Text("请求地址或请求头不合规范", "Malformed request"),
            new Text("请求地址或请求头含有不允许的字符。", "The address or a header holds characters that are not allowed."));

    static final Problem NOBODY_VOUCHES = Problem.of(
                    503,
                    "identity-unavailable",
                    new Text("身份认证服务暂时不可用", "The identity service is not available"),
                    new Text(
                            "暂时无法核验登录，请稍后重试；本次请求没有被处理。",
                            "Logins cannot be checked at the moment; this request was not carried out, try again soon."))
            .after(Duration.ofSeconds(5));

    private Refusals() {}
}
