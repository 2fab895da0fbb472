package cn.lianshen.kit.web;

/**
 * What a service says about itself at the head of its OpenAPI document; each service declares one as a bean.
 *
 * @param title such as {@code Intake}
 * @param description one sentence on what the service is for
 * @param version of the HTTP contract, such as {@code 1}
 */
public record ApiDescription(String title, String description, String version) {}
