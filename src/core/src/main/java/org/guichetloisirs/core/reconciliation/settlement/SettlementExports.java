package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/** What became of the files of the folder of settlement exports, for the people who answer for it. */
@Stateless
public class SettlementExports {

    private static final int MOST_LINES = 1000;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    /** For the container, which wants a public one of an EJB. */
    public SettlementExports() {}

    /** With what the container would have injected. */
    SettlementExports(EntityManager em) {
        this.em = em;
    }

    /** The last files, the newest first. */
    @Permitted(Role.ADMINISTRATOR)
    public List<SettlementFileView> files(int most) {
        return em
                .createQuery("select f from SettlementFile f order by f.beganAt desc, f.id desc", SettlementFile.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(file -> file.view(List.of()))
                .toList();
    }

    /** One file with the lines that could not be read, a thousand at most; empty where there is none. */
    @Permitted(Role.ADMINISTRATOR)
    public Optional<SettlementFileView> file(long id) {
        return Optional.ofNullable(em.find(SettlementFile.class, id)).map(file -> file.view(refused(id)));
    }

    private List<SettlementFileView.RefusedLine> refused(long fileId) {
        return em
                .createQuery(
                        "select r from SettlementRefusal r where r.fileId = :file order by r.lineNumber",
                        SettlementRefusal.class)
                .setParameter("file", fileId)
                .setMaxResults(MOST_LINES)
                .getResultList()
                .stream()
                .map(SettlementRefusal::view)
                .toList();
    }
}
