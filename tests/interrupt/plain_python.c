/* Python in the same library as the program's, and nothing else: what its speed is compared with. */
#include <Python.h>

int main(int argc, char** argv) { return Py_BytesMain(argc, argv); }
