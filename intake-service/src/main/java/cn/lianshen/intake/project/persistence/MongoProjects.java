package cn.lianshen.intake.project.persistence;

import cn.lianshen.intake.project.domain.Project;
import cn.lianshen.intake.project.domain.Projects;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Projects by their code. */
@Component
class MongoProjects implements Projects {

    private final MongoCollection<Document> projects;

    MongoProjects(MongoDatabase database) {
        this.projects = database.getCollection("projects");
    }

    @Override
    public Project register(Project project) {
        Document kept = projects.findOneAndUpdate(
                Filters.eq("_id", project.code()),
                new Document(
                        "$setOnInsert",
                        new Document("name", project.name())
                                .append("registeredBy", project.registeredBy())
                                .append("registeredAt", Date.from(project.registeredAt()))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return kept == null ? project : read(kept);
    }

    @Override
    public Optional<Project> find(String code) {
        return Optional.ofNullable(projects.find(Filters.eq("_id", code)).first())
                .map(MongoProjects::read);
    }

    private static Project read(Document document) {
        return new Project(
                document.getString("_id"),
                document.getString("name"),
                document.getString("registeredBy"),
                document.getDate("registeredAt").toInstant());
    }
}
