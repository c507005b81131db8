#include "shell/children.h"

#include <signal.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace shell {

namespace {

struct Process {
    pid_t parent = 0, group = 0;
};

// /proc/PID/stat: "PID (name) state parent group …"; the name may hold anything.
bool read_process(const std::filesystem::path& folder, Process& process) {
    std::ifstream file(folder / "stat");
    std::string text;
    if (!std::getline(file, text, '\0')) return false;
    const std::size_t end = text.rfind(')');
    return end != text.npos &&
           std::sscanf(text.c_str() + end + 1, " %*c %d %d", &process.parent, &process.group) == 2;
}

std::map<pid_t, Process> all_processes() {
    std::map<pid_t, Process> all;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const std::string name = entry.path().filename();
        pid_t number = 0;
        const auto [end, bad] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (bad != std::errc() || *end) continue;
        if (Process process; read_process(entry.path(), process)) all[number] = process;
    }
    return all;
}

bool descends(const std::map<pid_t, Process>& all, pid_t child, pid_t from) {
    for (auto at = all.find(child); at != all.end(); at = all.find(at->second.parent))
        if (at->second.parent == from) return true;
    return false;
}

}  // namespace

void interrupt_children() {
    const pid_t self = getpid(), group = getpgrp();
    const std::map<pid_t, Process> all = all_processes();
    for (const auto& [number, process] : all)
        if (process.group == group && descends(all, number, self)) kill(number, SIGINT);
}

}  // namespace shell
