/* Stands in for FFmpeg's libavdevice: PyAV is linked to it, and asks it at its import who it is.
 * Solomic opens files and streams only; devices are OpenCV's and the sound server's. */
unsigned avdevice_version(void) { return 0; }
const char *avdevice_configuration(void) { return ""; }
const char *avdevice_license(void) { return ""; }
void avdevice_register_all(void) {}
int avdevice_list_input_sources(void *f, const char *n, void *o, void **l) { *l = 0; return -1; }
int avdevice_list_output_sinks(void *f, const char *n, void *o, void **l) { *l = 0; return -1; }
void avdevice_free_list_devices(void **list) {}
