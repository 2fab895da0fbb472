package cn.lianshen.notification.domain;

/** Why an address cannot be an endpoint. */
public enum UrlFault {
    NOT_A_URL,
    NOT_HTTPS,
    HAS_CREDENTIALS,
    HAS_FRAGMENT,
    PORT_FORBIDDEN,
    HOST_FORBIDDEN,
    HOST_UNKNOWN,
    ADDRESS_FORBIDDEN
}
