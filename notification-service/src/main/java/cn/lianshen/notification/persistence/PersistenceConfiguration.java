package cn.lianshen.notification.persistence;

import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.notification.domain.KnownCases;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far the events of each case have been told. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    CaseCursors caseCursors(MongoDatabase database) {
        return new CaseCursors(database, KnownCases.COLLECTION);
    }
}
