package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.evidence.Footprint;
import cn.lianshen.standalone.platform.Platform;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at every process of the platform. */
final class Footprints {

    private Footprints() {}

    /** {@return what each part holds now; none on a system that does not tell} */
    static Map<String, Footprint> of(Platform platform) {
        var all = new LinkedHashMap<String, Footprint>();
        for (var part : platform.parts()) {
            platform.pid(part).stream()
                    .boxed()
                    .flatMap(pid -> Footprint.of(pid).stream())
                    .forEach(footprint -> all.put(part, footprint));
        }
        return all;
    }
}
