/* Stands in for ICU's letters and encodings, of which Qt calls twenty functions: for encodings other
 * than UTF and Latin-1, which Qt has itself and the program meets no others of, and for upper and
 * lower case, where Qt does it itself when it is told that ICU cannot. */
#define JOINED(name, version) name##_##version
#define NAMED(name, version) JOINED(name, version)
#define ICU(name) NAMED(name, ICU_VERSION)

enum { U_FILE_ACCESS_ERROR = 4, U_UNSUPPORTED_ERROR = 16 };

/* No encoding can be opened, so that nothing below these two is ever called with one. */
void *ICU(ucnv_open)(const char *name, int *status) {
    *status = U_FILE_ACCESS_ERROR;
    return 0;
}
int ICU(ucnv_countAvailable)(void) { return 0; }
const char *ICU(ucnv_getAvailableName)(int place) { return 0; }
const char *ICU(ucnv_getStandardName)(const char *name, const char *standard, int *status) {
    *status = U_FILE_ACCESS_ERROR;
    return 0;
}

int ICU(u_strToLower)(void *to, int room, const void *from, int n, const char *locale, int *status) {
    *status = U_UNSUPPORTED_ERROR;
    return 0;
}
int ICU(u_strToUpper)(void *to, int room, const void *from, int n, const char *locale, int *status) {
    *status = U_UNSUPPORTED_ERROR;
    return 0;
}

#define NEVER(name) void ICU(name)(void) {}
NEVER(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER(ucnv_cbFromUWriteUChars)
NEVER(ucnv_cbToUWriteUChars)
NEVER(ucnv_close)
NEVER(ucnv_fromUCountPending)
NEVER(ucnv_fromUnicode)
NEVER(ucnv_getFromUCallBack)
NEVER(ucnv_getMaxCharSize)
NEVER(ucnv_getName)
NEVER(ucnv_getToUCallBack)
NEVER(ucnv_reset)
NEVER(ucnv_setFromUCallBack)
NEVER(ucnv_setToUCallBack)
NEVER(ucnv_toUCountPending)
NEVER(ucnv_toUnicode)
