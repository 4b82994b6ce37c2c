package org.guichetloisirs.core.reconciliation;

import java.util.Properties;
import org.apache.batchee.container.proxy.ProxyFactory;
import org.apache.batchee.container.util.DependencyInjections;
import org.apache.batchee.spi.BatchArtifactFactory;

/** The job's artifacts, as the test that runs makes them. */
public final class JobArtifacts implements BatchArtifactFactory {

    @Override
    public void init(Properties configuration) {
        // Nothing to set.
    }

    @Override
    public Instance load(String name) {
        Object artifact = Process.current().artifact(name);
        DependencyInjections.injectReferences(artifact, ProxyFactory.getInjectionReferences());
        return new Instance(artifact, null);
    }
}
