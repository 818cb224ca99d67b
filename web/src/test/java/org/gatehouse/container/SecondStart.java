package org.gatehouse.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** A server that does not come up in time is started once more, since all integration tests depend on it. */
public class SecondStart implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Server.class);
    }

    /** The container, as it is otherwise. */
    public static class Server extends PayaraMicroDeployableContainer {

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            try {
                return super.deploy(archive);
            } catch (DeploymentException late) {
                System.getLogger(SecondStart.class.getName())
                        .log(System.Logger.Level.WARNING, "The server did not come up and is started again", late);
                undeploy(archive); // ends what there is of it
                return super.deploy(archive);
            }
        }
    }
}
