package org.gatehouse.core.egress;

import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;

/** Writes the messages of one activity, from released fields alone. */
public interface Template {

    Activity activity();

    /** @return empty where this activity is never sent on that channel */
    Optional<Content> compose(Channel channel, Released released);
}
