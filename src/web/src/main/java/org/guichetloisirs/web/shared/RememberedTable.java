package org.guichetloisirs.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guichetloisirs.core.kernel.TablePage;
import org.guichetloisirs.core.kernel.TableQuery;
import org.guichetloisirs.core.staff.TableMemories;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A table that reads one page at a time and is found again as its reader left it: its search, order, page and length
 * (ADR 0033). Shown by {@code <g:dataTable>}; a column sorts by {@code sortBy="#{row.name}"} where the enum of the order
 * has {@code NAME}.
 *
 * @param <T> a row
 * @param <S> by what the rows can be ordered
 */
public final class RememberedTable<T, S extends Enum<S>> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 25;
    private static final String PART = "\u001F";

    private final String name;
    private final transient @Nullable TableMemories memories;
    private final transient Function<TableQuery<S>, TablePage<T>> source;
    private final TableQuery<S> untouched;
    private TableQuery<S> query;
    /** Counted once for the words searched for: the table and the line above it both ask. */
    private @Nullable Integer counted;

    /**
     * @param name under which it is remembered; the id of its {@code <g:dataTable>}
     * @param order the order of a table that nobody has touched
     * @param memories where it is remembered; null for a table that is not
     */
    public RememberedTable(
            String name, S order, @Nullable TableMemories memories, Function<TableQuery<S>, TablePage<T>> source) {
        this.name = name;
        this.memories = memories;
        this.source = source;
        this.untouched = new TableQuery<>("", order, false, 0, USUAL_SIZE);
        this.query = memories == null
                ? untouched
                : memories.recall(name).map(this::read).orElse(untouched);
        // The field of this very window, where it was sent, and not what another window left meanwhile.
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name + "-q");
        if (typed != null) {
            setText(typed);
        }
    }

    private TableQuery<S> read(String state) {
        String[] parts = state.split(PART, -1);
        try {
            return new TableQuery<>(
                    parts[4],
                    Enum.valueOf(untouched.sort().getDeclaringClass(), parts[0]),
                    Boolean.parseBoolean(parts[1]),
                    Math.max(0, Integer.parseInt(parts[2])),
                    Math.min(100, Math.max(1, Integer.parseInt(parts[3]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // Written by a version of the product that had other columns: the table begins anew.
            return untouched;
        }
    }

    private static <S extends Enum<S>> String written(TableQuery<S> query) {
        return String.join(
                PART,
                query.sort().name(),
                Boolean.toString(query.descending()),
                Integer.toString(query.first()),
                Integer.toString(query.size()),
                query.text());
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        if (counted == null) {
            counted = source.apply(new TableQuery<>(query.text(), query.sort(), query.descending(), 0, 0))
                    .total();
        }
        return counted;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        TableQuery<S> asked = new TableQuery<>(query.text(), query.sort(), query.descending(), first, size);
        for (SortMeta sorted : sortBy.values()) {
            if (sorted.isActive()) {
                asked = new TableQuery<>(
                        query.text(), order(sorted.getField()), sorted.getOrder() == SortOrder.DESCENDING, first, size);
            }
        }
        if (!asked.equals(query)) {
            query = asked;
            remember();
        }
        return source.apply(asked).rows();
    }

    private void remember() {
        if (memories != null) {
            memories.remember(name, written(query));
        }
    }

    private S order(String field) {
        String constant = field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return Enum.valueOf(untouched.sort().getDeclaringClass(), constant);
    }

    /** Other words were typed: the table shows their first page. */
    public void searched(AjaxBehaviorEvent event) {
        DataTable table = find(FacesContext.getCurrentInstance().getViewRoot());
        if (table != null) {
            table.setFirst(0);
        }
        query = new TableQuery<>(query.text(), query.sort(), query.descending(), 0, query.size());
        remember();
    }

    private @Nullable DataTable find(UIComponent from) {
        if (from instanceof DataTable table && name.equals(from.getId())) {
            return table;
        }
        for (var children = from.getFacetsAndChildren(); children.hasNext(); ) {
            DataTable found = find(children.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The table as nobody has touched it. */
    public String forget() {
        if (memories != null) {
            memories.forget(name);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        String query = ((jakarta.servlet.http.HttpServletRequest)
                        faces.getExternalContext().getRequest())
                .getQueryString();
        return faces.getViewRoot().getViewId() + "?faces-redirect=true" + (query == null ? "" : "&" + query);
    }

    /** Whether its reader changed anything about it. */
    public boolean isTouched() {
        return !query.equals(untouched);
    }

    /** How many rows are found. */
    public int getTotal() {
        return count(Map.of());
    }

    /** The words searched for. */
    public String getText() {
        return query.text();
    }

    /** Typed by its reader. */
    public void setText(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        counted = null;
        query = new TableQuery<>(
                words.length() > 100 ? words.substring(0, 100) : words,
                query.sort(),
                query.descending(),
                query.first(),
                query.size());
    }

    /** The first row to show. */
    public int getStart() {
        return query.first();
    }

    /** How many rows a page has. */
    public int getSize() {
        return query.size();
    }

    /** The order, as PrimeFaces wants it. */
    public SortMeta getOrder() {
        StringBuilder field = new StringBuilder();
        for (String word : query.sort().name().toLowerCase(Locale.ROOT).split("_")) {
            field.append(field.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return SortMeta.builder()
                .field(field.toString())
                .order(query.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                .build();
    }
}
