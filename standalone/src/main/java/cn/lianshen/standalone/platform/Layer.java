package cn.lianshen.standalone.platform;

/** Parts are stopped layer by layer from the last to the first, so that nobody is asked something after what it needs is gone. */
enum Layer {
    STORE,
    BROKER,
    ISSUER,
    SERVICES,
    GATEWAY
}
