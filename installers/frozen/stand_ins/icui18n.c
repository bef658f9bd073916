/* Stands in for ICU's sorting and calendars, of which Qt calls nine functions. Without locale data
 * (icudata.c) each of them can only say that it has none, as these do; Qt then compares letters
 * itself, and names time zones by their identifiers. */
#define JOINED(name, version) name##_##version
#define NAMED(name, version) JOINED(name, version)
#define ICU(name) NAMED(name, ICU_VERSION)

enum { U_MISSING_RESOURCE_ERROR = 2 };

static long none(int *status) {
    *status = U_MISSING_RESOURCE_ERROR;
    return 0;
}

void *ICU(ucol_open)(const char *locale, int *status) { return (void *)none(status); }
void ICU(ucol_close)(void *collator) {}
void ICU(ucol_setAttribute)(void *collator, int attribute, int value, int *status) { none(status); }
int ICU(ucol_strcoll)(const void *c, const void *a, int na, const void *b, int nb) { return 0; }
int ICU(ucol_getSortKey)(const void *c, const void *s, int n, void *key, int room) { return 0; }

void *ICU(ucal_open)(const void *zone, int n, const char *locale, int type, int *status) {
    return (void *)none(status);
}
void ICU(ucal_close)(void *calendar) {}
int ICU(ucal_getCanonicalTimeZoneID)(const void *id, int n, void *to, int room, char *is_system,
                                     int *status) {
    return none(status);
}
int ICU(ucal_getTimeZoneDisplayName)(const void *calendar, int type, const char *locale, void *to,
                                     int room, int *status) {
    return none(status);
}
