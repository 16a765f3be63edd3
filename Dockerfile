# docker build -t mcp-audit . && docker run --rm --network=none -v "$PWD:/src:ro" mcp-audit scan --no-user
FROM node:24-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-alpine
# git is for --since and --staged only. A mounted repository belongs to somebody else; nothing that it configures is run.
RUN apk add --no-cache git
ENV NODE_ENV=production GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=*
WORKDIR /app
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/bin ./bin
COPY --from=build /build/dist ./dist
USER node
WORKDIR /src
ENTRYPOINT ["node", "/app/bin/mcp-audit.js"]
