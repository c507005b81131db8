/* Which thread Python takes for the main one. The variable is the runtime's own; its type and
 * meaning are those of CPython 3.11 to 3.13. */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* Null for a Python that is not known. Read and written with the GIL held. */
unsigned long* main_thread_role(void);

#ifdef __cplusplus
}
#endif
