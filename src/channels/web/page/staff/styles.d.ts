/** A style sheet that the build takes out into a file of its own. */
declare module "*.css";
