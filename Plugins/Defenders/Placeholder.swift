// Defenders
