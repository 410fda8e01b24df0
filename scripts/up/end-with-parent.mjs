// Loaded into the web server: should the command that started it be killed without warning, the
// channel between them breaks, and the server ends as if it had been asked to.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
