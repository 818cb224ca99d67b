package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codes as documents carry them: text from somewhere, which may be none of ours. */
public final class Codes {
    private Codes() {}

    public static boolean isActivity(String code) {
        return Activity.named(code).isPresent();
    }

    public static boolean isField(String code) {
        return DataField.named(code).isPresent();
    }

    public static boolean isSubject(String code) {
        return subject(code).isPresent();
    }

    /** Whether it names something that can carry a transfer at all. */
    public static boolean isBasis(String code) {
        return basis(code) != TransferBasis.Type.INVALID;
    }

    public static Optional<SubjectCategory> subject(String code) {
        return Arrays.stream(SubjectCategory.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }

    public static TransferBasis.Type basis(String code) {
        return Arrays.stream(TransferBasis.Type.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(TransferBasis.Type.INVALID);
    }

    /** Those of the codes that are ours. */
    public static Set<DataField> fields(List<String> codes) {
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        codes.forEach(code -> DataField.named(code).ifPresent(fields::add));
        return fields;
    }

    /** Those of the codes that are ours. */
    public static Set<SubjectCategory> subjects(List<String> codes) {
        Set<SubjectCategory> subjects = EnumSet.noneOf(SubjectCategory.class);
        codes.forEach(code -> subject(code).ifPresent(subjects::add));
        return subjects;
    }
}
