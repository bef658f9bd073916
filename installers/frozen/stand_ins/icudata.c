/* Stands in for ICU's 31 MB of locale data: a table of contents with nothing in it, as ICU's own
 * "stubdata" is. Qt has its own locales and encodings; what falls away is sorting by the rules of a
 * language and old encodings, which Solomic uses nowhere. */
typedef struct {
    unsigned short header_size;
    unsigned char magic1, magic2;
    unsigned short info_size, reserved;
    unsigned char big_endian, charset, char_size, reserved2;
    unsigned char format[4], format_version[4], data_version[4];
    char padding[8];
    unsigned count;
    int offset;
} Data;

__attribute__((aligned(16))) const Data ICUDATA_SYMBOL = {
    32, 0xda, 0x27, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0}, {0}, 0, 0};
