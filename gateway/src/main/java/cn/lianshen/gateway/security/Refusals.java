package cn.lianshen.gateway.security;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import java.time.Duration;

/** What is said to callers who are not let in; the same codes as the services behind use. */
final class Refusals {

    static final Problem SIGN_IN_REQUIRED = Problem.of(
            401,
            "SIGN_IN_REQUIRED",
            new Text("未登录或登录已失效", "Not logged in"),
            new Text("请先登录，或提供有效的访问令牌。", "Log in first, or bring a valid access token."));

    static final Problem TOKEN_EXPIRED = Problem.of(
            401,
            "TOKEN_EXPIRED",
            new Text("访问令牌不在有效期内", "The access token is not valid at this time"),
            new Text("请重新获取访问令牌。", "Get a new access token."));

    static final Problem TOKEN_FOREIGN = Problem.of(
            401,
            "TOKEN_FOREIGN",
            new Text("访问令牌不属于本平台", "The access token is not for this platform"),
            new Text("该令牌由其他机构签发，或不是签发给本平台的。", "It was issued by somebody else, or for somebody else."));

    static final Problem TOKEN_INVALID = Problem.of(
            401,
            "TOKEN_INVALID",
            new Text("访问令牌无效", "The access token is invalid"),
            new Text("令牌格式或签名不正确。", "Its form or its signature is wrong."));

    static final Problem ACCESS_DENIED = Problem.of(
            403, "ACCESS_DENIED", new Text("没有权限", "Access denied"), new Text("您无权进行此操作。", "You may not do this."));

    static final Problem CROSS_SITE = Problem.of(
            403,
            "CROSS_SITE",
            new Text("请求来源不可信", "Request from elsewhere"),
            new Text(
                    "该请求不是由本平台的页面发出，或页面已过期：请刷新页面后重试。",
                    "This request did not come from a page of this platform, or the page is too old: reload and try again."));

    static final Problem REQUEST_REJECTED = Problem.of(
            400,
            "REQUEST_REJECTED",
            new Text("请求地址或请求头不合规范", "Request rejected"),
            new Text("请求地址或请求头含有不允许的字符。", "The address or a header holds characters that are not allowed."));

    static final Problem IDENTITY_UNAVAILABLE = Problem.of(
                    503,
                    "IDENTITY_UNAVAILABLE",
                    new Text("身份认证服务暂时不可用", "The identity service is not available"),
                    new Text(
                            "暂时无法核验登录，请稍后重试；本次请求没有被处理。",
                            "Logins cannot be checked at the moment; this request was not carried out, try again soon."))
            .after(Duration.ofSeconds(5));

    private Refusals() {}
}
