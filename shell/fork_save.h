// Saving the session while nobody can take the interpreter's lock: a forked child does it. It has
// the lock reset, a heap of its own and none of our threads or descriptors; what it may meet half
// changed can only harm the child, and then another one tries.
#pragma once

#include <Python.h>

namespace shell {

// Before any use; with the GIL, in the main thread.
void prepare_fork_save();

// Does this build know how? Otherwise fork_save() returns false at once.
bool can_fork_save();

// Python functions that live as long as the program.
struct Saver {
    PyObject* look = nullptr;  // look(lock_was_held): what the calls under way may be changing
    PyObject* save = nullptr;  // save(skip, looked); None where nobody could look
};

// A child calls the saver, `skip` being a tuple of names (note_saving) that two children died of.
// True when one ended well. Any thread without a Python thread state; never takes the GIL.
bool fork_save(const Saver&, int tries = 5);

// The saver tells what it is about to save, and that it goes on. Any process.
void note_saving(const char* name);
void note_progress();
unsigned progress_made();  // another number after every note

}  // namespace shell
