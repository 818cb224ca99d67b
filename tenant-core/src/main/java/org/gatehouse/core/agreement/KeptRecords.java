package org.gatehouse.core.agreement;

import org.gatehouse.core.datamap.RecordType;

/** Records of one kind that an agreement says how long to keep. Each feature counts its own. */
public interface KeptRecords {
    RecordType type();

    /** How many would be over today if they were kept for so long. */
    long over(RetentionPeriod period);
}
