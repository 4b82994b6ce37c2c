package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches on injection of what belongs to Faces. */
@FacesConfig
@ApplicationScoped
class FacesActivation {}
