package cn.lianshen.gateway.route;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said when no route, no page and no filter had an answer. Says nothing about how the gateway is built. */
@Controller
class Surprises implements ErrorController {

    @RequestMapping("/error")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        problem(status).send(request, response);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(
                        404,
                        "PATH_NOT_FOUND",
                        new Text("没有这个地址", "Not found"),
                        new Text("该地址不存在，或不对外提供。", "This address does not exist or is not for the outside."));
            case 405 ->
                Problem.of(
                        405,
                        "METHOD_NOT_ALLOWED",
                        new Text("不支持此方法", "Method not allowed"),
                        new Text("该地址不支持此请求方法。", "This address does not take this method."));
            default -> status < 500 ? malformed(status) : ours();
        };
    }

    private static Problem malformed(int status) {
        return Problem.of(
                status,
                "REQUEST_REJECTED",
                new Text("请求不合规范", "Malformed request"),
                new Text("请求无法理解。", "The request could not be understood."));
    }

    private static Problem ours() {
        return Problem.of(
                500,
                "INTERNAL_ERROR",
                new Text("平台内部错误", "Internal error"),
                new Text(
                        "平台出现意外错误，请稍后重试；重试写入请求时请使用同一个 Idempotency-Key。",
                        "Something unexpected went wrong; try again later, commands with the same Idempotency-Key."));
    }
}
