package cn.lianshen.kit.architecture.bad.messaging;

import cn.lianshen.kit.architecture.bad.persistence.PublicThings;

public class PublicListener {

    public void on(String event) {
        System.out.println(event + new PublicThings());
    }
}
