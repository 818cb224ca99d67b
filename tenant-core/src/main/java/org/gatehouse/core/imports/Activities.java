package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** What somebody is said to do: by codes and names of ours for sure, by a word in a sentence as something to choose. */
final class Activities {
    private static final Map<Channel, List<String>> BY_CHANNEL = Map.of(
            Channel.EMAIL, List.of("mail", "e mail", "email"),
            Channel.SMS, List.of("sms", "text message", "tekstbesked"),
            Channel.PUSH, List.of("push"));
    private static final Set<Channel> MESSAGES = BY_CHANNEL.keySet();
    private static final Map<String, Set<Activity>> BY_NAME = names();
    private static final Map<String, Set<Activity>> BY_WORD = words();

    private Activities() {}

    /**
     * What a cell says.
     *
     * @param named for sure
     * @param possible to choose from
     * @param ways by which the possible ones go; empty: any
     * @param unknown what is nothing the service does
     */
    record Said(Set<Activity> named, Set<Activity> possible, Set<Channel> ways, List<String> unknown) {

        boolean isNothing() {
            return named.isEmpty() && possible.isEmpty() && unknown.isEmpty();
        }

        /** Whether something that goes by this channel may be meant. */
        boolean mayGoBy(Channel channel, Activity activity) {
            return named.contains(activity) || ways.isEmpty() || !MESSAGES.contains(channel) || ways.contains(channel);
        }
    }

    static Said in(Row row) {
        boolean coded = !row.get(Column.ACTIVITY_CODE).isEmpty();
        Column column = coded ? Column.ACTIVITY_CODE : Column.ACTIVITY;
        Set<Activity> named = EnumSet.noneOf(Activity.class);
        Set<Activity> possible = EnumSet.noneOf(Activity.class);
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        List<String> unknown = new ArrayList<>();
        for (String part : row.parts(column, Activities::isName)) {
            String words = Plain.words(part);
            Set<Activity> meant = isName(part) ? Set.of() : meant(words);
            named.addAll(BY_NAME.getOrDefault(words, Set.of()));
            possible.addAll(meant);
            ways.addAll(isName(part) ? Set.of() : ways(words));
            if (!isName(part) && meant.isEmpty()) {
                unknown.add(part);
            }
        }
        possible.removeAll(named);
        boolean isSentence = !coded && !(named.isEmpty() && possible.isEmpty());
        return new Said(named, possible, ways, isSentence ? List.of() : unknown);
    }

    private static boolean isName(String part) {
        return BY_NAME.containsKey(Plain.words(part));
    }

    private static Set<Channel> ways(String words) {
        return BY_CHANNEL.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> Plain.has(words, word)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Activity> meant(String words) {
        Set<Activity> meant = EnumSet.noneOf(Activity.class);
        BY_WORD.forEach((word, activities) -> {
            if (Plain.has(words, word)) {
                meant.addAll(activities);
            }
        });
        return meant;
    }

    /** What an agreement can name; the rest is our own. */
    static Stream<Activity> all() {
        return Arrays.stream(Activity.values()).filter(activity -> !activity.isOurOwn());
    }

    private static Map<String, Set<Activity>> names() {
        Map<String, Set<Activity>> names = new HashMap<>();
        List<Words> languages = List.of(Words.in(Locale.ENGLISH), Words.in(new Locale("da")));
        all().forEach(activity -> {
            Set<Activity> one = Set.of(activity);
            names.put(Plain.words(activity.name()), one);
            languages.forEach(words -> names.put(Plain.words(words.name(Kind.ACTIVITY, activity)), one));
        });
        return Map.copyOf(names);
    }

    /** Beginnings of words in lists that were not written for us. A whole channel stands for all that goes by it. */
    private static Map<String, Set<Activity>> words() {
        Map<String, Set<Activity>> words = new LinkedHashMap<>();
        BY_CHANNEL.forEach((channel, names) -> names.forEach(name -> words.put(name, by(channel))));
        put(words, Set.of(Activity.LOGIN_SMS), "login", "log in", "sign in");
        put(words, Set.of(Activity.PASSWORD_RESET), "password", "adgangskode", "nulstil");
        put(words, Set.of(Activity.HOST_ALERT), "host alert", "notify host", "vært");
        put(words, Set.of(Activity.VISITOR_INVITE), "invit");
        put(words, Set.of(Activity.EVACUATION_ALERT, Activity.EVACUATION_LIST), "evacuation", "evakuering");
        put(words, Set.of(Activity.KEY_GRANTED), "digital key", "digital nøgle");
        put(words, Set.of(Activity.NEWSLETTER), "newsletter", "nyhedsbrev");
        put(words, Set.of(Activity.SUPPORT_TICKET), "ticket");
        put(
                words,
                Set.of(Activity.SUPPORT_TICKET, Activity.SUPPORT_VIEW),
                "support",
                "kundeservice",
                "customer service",
                "helpdesk");
        put(words, Set.of(Activity.DEBUG_ACCESS), "debug", "fejlfinding", "udvikling", "development");
        put(words, Set.of(Activity.HOSTING), "hosting", "datacenter", "data center", "drift", "server");
        put(words, Set.of(Activity.BACKUP), "backup", "back up", "sikkerhedskopi");
        put(words, Set.of(Activity.CRASH_REPORT), "crash", "nedbrud");
        put(words, Set.of(Activity.WEB_STATISTICS), "statisti", "analytics", "web analy");
        put(words, Set.of(Activity.GROUP_IT), "group it", "koncern it");
        put(words, Set.of(Activity.LOG_SHIPPING), "log shipping", "logging", "monitoring", "overvågning");
        return words;
    }

    private static void put(Map<String, Set<Activity>> words, Set<Activity> activities, String... each) {
        for (String word : each) {
            words.put(word, activities);
        }
    }

    private static Set<Activity> by(Channel channel) {
        return all().filter(activity -> Profiles.of(activity, channel).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
