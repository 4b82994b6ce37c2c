package org.guichetloisirs.core.enrolment;

import java.util.List;
import org.guichetloisirs.core.catalogue.ActivityView;

/** An activity as it is offered to one person of a household. */
public record ActivityOffer(ActivityView activity, long memberId, String memberName, List<GroupOffer> groups) {}
